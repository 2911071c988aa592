"""THE DASHBOARD, and what a machine asks over HTTP: /healthz."""
