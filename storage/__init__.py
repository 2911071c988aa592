"""WHERE IT IS KEPT. The only SQL. Rows never leave; plain domain objects do."""
