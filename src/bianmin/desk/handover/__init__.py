"""The hand-over desk: papers to send, on the way, to receive, and to hand to citizens."""
