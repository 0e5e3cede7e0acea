"""The worker's jobs for sheets of old ledgers. Each may be run twice without harm."""

from procrastinate.contrib.django import app

from .services import taking_over


@app.task(queue="papers", name="applications.check_cut_over")
def check_cut_over(*, cut_over: int) -> None:
    taking_over.check(cut_over)


@app.task(queue="papers", name="applications.run_cut_over")
def run_cut_over(*, cut_over: int) -> None:
    taking_over.run(cut_over)
