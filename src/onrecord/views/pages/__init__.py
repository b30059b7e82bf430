"""The parts of the dossier: what each page shows, how a text is marked, how the folder is put in place."""
