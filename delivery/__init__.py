"""WHAT GOES OUT. Outbox worker: leases, per-tenant pace, retry, progress; the clock: what is due this week."""
