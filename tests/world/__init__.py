"""Microsoft on loopback: Entra, the Bot Connector, the token service and Graph, over real HTTP, with faults."""
