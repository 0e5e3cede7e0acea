"""Components, styles and page frames that the faces share."""
