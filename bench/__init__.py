"""HOW FAST IT IS. Measuring programs: this bot beside what others build on, on one machine, in one go."""
