"""A licence's later life: the register, requests to change or renew it, what ends it."""
