"""What Alembic runs; the connection comes from `adapters.storage.schema.migrate`, within its transaction."""

from alembic import context

from adapters.storage.rows import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
