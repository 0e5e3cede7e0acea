"""The register of seals at the desk: which are in use, entering one, stopping one for good."""
