"""THE EDGE. Who may call us, what Teams says and hears, who somebody is. The archived SDK stays in here."""
