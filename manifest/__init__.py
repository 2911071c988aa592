"""HOW TEAMS KNOWS US. The app package: a template, languages, icons drawn here, and the build of the zip."""
