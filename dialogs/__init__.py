"""HOW IT IS TALKED ABOUT. Frame or button press → service → words and cards. Turn-taking only."""
