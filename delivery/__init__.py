"""WHAT GOES OUT. Outbox worker: leases, per-tenant pace, retry, progress; the watches: what falls due meanwhile."""
