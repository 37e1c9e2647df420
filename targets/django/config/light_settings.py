"""Settings of the light target: the minimal one's, and only the contracts that need no package."""

from config.minimal_settings import *  # noqa: F403

ROOT_URLCONF = "config.light_urls"
