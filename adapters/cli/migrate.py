"""`starstreak migrate`: prepares the main database for this version."""

import typer


def migrate() -> None:
    """Prepare the database for this version; back it up before."""
    from adapters.main import main_database
    from adapters.settings import Settings

    with main_database(Settings.read()) as database:
        database.migrate()
    typer.echo("The database is ready for this version.")
