"""Names in addresses: romanized once, minted once, never recomputed (DESIGN section 4)."""
