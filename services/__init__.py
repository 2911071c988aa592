"""WHAT CAN BE DONE. One public function = one transaction = load, decide, save (+ outbox rows)."""
