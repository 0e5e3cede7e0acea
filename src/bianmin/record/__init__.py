"""What must not change: nightly bills that pin it, their proofs, and the verifying of it all."""
