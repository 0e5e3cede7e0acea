"""How fast bianmin is, as ratios to a floor measured on the same server in the same run."""
