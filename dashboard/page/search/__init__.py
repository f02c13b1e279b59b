"""Search: what papers decided and said, found by its words; and questions answered by the pages' own queries."""
