"""HOW IT LOOKS. Domain object → card. Pure."""
