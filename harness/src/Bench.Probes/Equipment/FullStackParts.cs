namespace Bench.Probes.Equipment;

/// <summary>What pages with forms and sessions are made of.</summary>
internal static class FullStackParts
{
    public static IReadOnlyList<EquipmentStep> Steps { get; } =
    [
        new("templates", "pages from templates",
            new("""
                from fastapi.templating import Jinja2Templates
                Jinja2Templates(directory=".")
                """, "https://fastapi.tiangolo.com/advanced/templates/"),
            new(Batteries.Project + """
                from django.template import engines
                assert engines["django"].from_string("{{ name }}").render({"name": "<b>"}) == "&lt;b&gt;"
                """, "https://docs.djangoproject.com/en/stable/topics/templates/")),
        new("sessions", "sessions",
            new("""
                from starlette.middleware.sessions import SessionMiddleware
                SessionMiddleware(lambda scope, receive, send: None, secret_key="signs nothing")
                """, "https://www.starlette.io/middleware/#sessionmiddleware"),
            new(Batteries.MigratedProject + """
                from django.contrib.sessions.backends.db import SessionStore
                session = SessionStore()
                session["seen"] = 1
                session.save()
                assert SessionStore(session.session_key)["seen"] == 1
                """, "https://docs.djangoproject.com/en/stable/topics/http/sessions/")),
        new("forms", "forms that browsers send",
            new("""
                from typing import Annotated
                from fastapi import FastAPI, Form
                app = FastAPI()
                @app.post("/login/")
                def login(username: Annotated[str, Form()]) -> str:
                    return username
                """, "https://fastapi.tiangolo.com/tutorial/request-forms/"),
            new(Batteries.Project + """
                from django.http import QueryDict
                from django import forms
                class Login(forms.Form):
                    username = forms.CharField()
                assert Login(QueryDict("username=john")).is_valid()
                """, "https://docs.djangoproject.com/en/stable/topics/forms/")),
        new("static", "static files",
            new("""
                from fastapi.staticfiles import StaticFiles
                StaticFiles(directory="/tmp")
                """, "https://fastapi.tiangolo.com/tutorial/static-files/"),
            new(Batteries.Project + """
                from django.contrib.staticfiles.finders import FileSystemFinder
                FileSystemFinder()
                """, "https://docs.djangoproject.com/en/stable/howto/static-files/")),
        new("csrf", "protection of forms against other sites",
            new("""
                from pathlib import Path
                import fastapi, starlette
                sources = [file for package in (fastapi, starlette) for file in Path(package.__file__).parent.rglob("*.py")]
                if not any("csrf" in file.name.lower() for file in sources):
                    raise SystemExit("no module of FastAPI or Starlette is about it")
                """, "https://fastapi.tiangolo.com/tutorial/middleware/"),
            new(Batteries.Project + """
                from django.middleware.csrf import CsrfViewMiddleware
                CsrfViewMiddleware(lambda request: None)
                """, "https://docs.djangoproject.com/en/stable/howto/csrf/")),
    ];

    /// <summary>Figures: no claim says how many would be enough.</summary>
    public static (bool? Holds, string Reason) Judge(IReadOnlyDictionary<string, TriedEquipment> sides) => (
        null,
        $"of {Steps.Count} parts of pages with forms and sessions {Native(sides["django"])} are native to Django and {Native(sides["fastapi"])} to FastAPI");

    private static int Native(TriedEquipment side) => side.Steps.Values.Count(step => step.IsNative);
}
