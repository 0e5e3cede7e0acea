"""Joint handling (联合办理): the lead window asks others, each by a child of the matter."""
