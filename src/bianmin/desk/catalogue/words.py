"""What people call the items, and what they sought in vain: one press from one to the other."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm

from ..officers import Officer, at_the_desk, page

MISSES_SHOWN = 100


class SynonymForm(PlainForm):
    """A word people use, and what is meant by it."""

    word = forms.CharField(label=gettext_lazy("What people say"), max_length=40)
    means = forms.CharField(
        label=gettext_lazy("What is meant"),
        max_length=60,
        help_text=gettext_lazy("The item's name, a part of it, or its code."),
    )


@at_the_desk
def words(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The list of words; who does not keep them sees it."""
    keeps = rights.keeps_words(officer)
    form = SynonymForm(initial={"word": request.GET.get("word", "")[:40]})
    if request.method == "POST" and keeps:
        form = SynonymForm(request.POST)
        if _changed(request, officer, form):
            return redirect("desk:catalogue_words")
    context = {
        "form": form if keeps else None,
        "misses": catalogue.misses(at_least=1)[:MISSES_SHOWN] if keeps else (),
        "synonyms": catalogue.synonyms(),
        "chosen": request.GET.get("word", ""),
    }
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/words", context, status=status)


def _changed(request: HttpRequest, officer: Officer, form: SynonymForm) -> bool:
    """Whether what was pressed is done; else the form says why not."""
    if forgotten := request.POST.get("forget"):
        services.forget_miss(words=forgotten)
        return True
    if (dropped := request.POST.get("drop", "")).isdecimal() and len(dropped) < 19:
        services.drop_synonym(synonym=int(dropped))
        messages.success(request, gettext("The word stands for nothing else any more."))
        return True
    return form.is_valid() and _added(request, officer, form)


def _added(request: HttpRequest, officer: Officer, form: SynonymForm) -> bool:
    word, means = form.cleaned_data["word"], form.cleaned_data["means"]
    try:
        services.keep_synonym(word=word, means=means, source=officer.body.short_name, at=officer.at)
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    told = gettext("Who looks for “%(word)s” finds “%(means)s” from now on.")
    messages.success(request, told % {"word": word, "means": means})
    return True
