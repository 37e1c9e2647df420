"""How many bytes the files hold among which a service runs, where these are its own and not the host's."""

import os

# Where images and package roots show the service's folder; on the host it is in its repository.
IMAGE_FOLDER = "/srv/target"


def bytes_below(root: str) -> int:
    """Of regular files on the root's own file system, each once however many names it has."""
    device = os.stat(root).st_dev
    seen: set[int] = set()
    total = 0
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if on_device(os.path.join(folder, name), device)]
        for name in files:
            file = os.lstat(os.path.join(folder, name))
            if file.st_ino not in seen and file.st_dev == device:
                seen.add(file.st_ino)
                total += file.st_size
    return total


def on_device(folder: str, device: int) -> bool:
    return os.lstat(folder).st_dev == device


def found() -> object:
    return {"bytes": bytes_below("/") if os.getcwd() == IMAGE_FOLDER else None}


RESULT = found()
answer(lambda: RESULT)
