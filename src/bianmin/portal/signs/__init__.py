"""Signs, boards, badges and cards of a site or a village, from what the network says today."""
