namespace Bench.Probes.Equipment;

/// <summary>
/// What makes a framework more than "only the essential tools": users, passwords, logins, a database; and, to compare, what FastAPI is known for.
/// </summary>
internal static class Batteries
{
    private static readonly string[] Decisive = ["users", "hashing", "login", "database"];

    public static IReadOnlyList<EquipmentStep> Steps { get; } =
    [
        new("users", "a store of users",
            new("from sqlmodel import Field, Session, SQLModel, create_engine", "https://fastapi.tiangolo.com/tutorial/sql-databases/"),
            new(MigratedProject + """
                from django.contrib.auth.models import User
                User.objects.create_user("john", password="secret")
                assert User.objects.get(username="john").is_active
                """, "https://docs.djangoproject.com/en/stable/topics/auth/default/")),
        new("hashing", "hashing of passwords",
            new("from pwdlib import PasswordHash", "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"),
            new(Project + """
                from django.contrib.auth.hashers import check_password, make_password
                assert check_password("secret", make_password("secret"))
                """, "https://docs.djangoproject.com/en/stable/topics/auth/passwords/")),
        new("login", "a login that lasts",
            new("import jwt", "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/"),
            new(MigratedProject + """
                from django.contrib.auth.models import User
                from django.test import Client
                User.objects.create_user("john", password="secret")
                client = Client()
                assert client.login(username="john", password="secret") and not client.login(username="john", password="wrong")
                """, "https://docs.djangoproject.com/en/stable/topics/auth/default/#how-to-log-a-user-in")),
        new("database", "a database",
            new("from sqlmodel import Field, Session, SQLModel, create_engine", "https://fastapi.tiangolo.com/tutorial/sql-databases/"),
            new(MigratedProject + """
                from django.contrib.contenttypes.models import ContentType
                ContentType.objects.create(app_label="app", model="model")
                assert ContentType.objects.filter(model="model").count() == 1
                """, "https://docs.djangoproject.com/en/stable/topics/db/queries/")),
        new("validation", "validation by types",
            new("""
                from pydantic import BaseModel, ValidationError
                class Item(BaseModel):
                    price: float
                try:
                    Item(price="dear")
                    raise SystemExit("taken")
                except ValidationError:
                    pass
                """, "https://fastapi.tiangolo.com/tutorial/body/"),
            new(Project + """
                from django import forms
                class ItemForm(forms.Form):
                    price = forms.FloatField()
                assert not ItemForm({"price": "dear"}).is_valid()
                """, "https://docs.djangoproject.com/en/stable/topics/forms/")),
        new("documents", "an OpenAPI document",
            new("""
                from fastapi import FastAPI
                assert FastAPI().openapi()["openapi"]
                """, "https://fastapi.tiangolo.com/tutorial/first-steps/#openapi"),
            new("from drf_spectacular.views import SpectacularAPIView", "https://www.django-rest-framework.org/topics/documenting-your-api/")),
    ];

    /// <summary>A project's settings.</summary>
    internal const string Project = """
        import django
        from django.conf import settings
        settings.configure(
            DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
            INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
            SECRET_KEY="signs nothing",
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        )
        django.setup()

        """;

    /// <summary>The same, with the tables that its applications ask for.</summary>
    internal const string MigratedProject = Project + """
        from django.core.management import call_command
        call_command("migrate", verbosity=0)

        """;

    public static (bool? Holds, string Reason) Judge(IReadOnlyDictionary<string, TriedEquipment> sides)
    {
        string[] native = [.. Decisive.Where(step => sides["fastapi"].Steps[step].IsNative)];
        var django = Decisive.Count(step => sides["django"].Steps[step].IsNative);
        var contrast = $"; Django has {Found.Share(django, Decisive.Length)}";
        return native.Length == 0
            ? (true, "with FastAPI and what it requires there are no users, no hashing of passwords, no login and no database" + contrast)
            : (false, $"FastAPI and what it requires bring {string.Join(", ", native)}" + contrast);
    }
}
