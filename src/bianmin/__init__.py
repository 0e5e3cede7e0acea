"""bianmin (便民): the public-service network of a Chinese county, from the hall to the village."""
