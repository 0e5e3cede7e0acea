"""The county keeps its network: bodies, sites, posts, people, rotas, competence, mergers."""
