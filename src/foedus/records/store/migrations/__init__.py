"""The schema's history: a file a version, named by its number; what has been released is never changed."""
