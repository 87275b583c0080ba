"""What is written about the invented people in the village's own source, and may stand in plain nowhere else."""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "Sources/lodestar/Village"


def people():
    """Every name of the village's people, in every script."""
    text = (SOURCE / "VillagePeople.swift").read_text().split("private static let origins")[1]
    names = [name for name in re.findall(r'"([^"]+)"', text) if len(name) > 3 or not name.isascii()]
    assert len(names) > 60
    return names


def phones():
    """Every number that the village makes up: of the sixty, and of those who are referred again."""
    return [f"09{number:02}555{number * 37 % 1000:03}" for number in range(64)]


def places():
    return re.findall(r'whereabouts: "([^"]+)"', (SOURCE / "VillageStory.swift").read_text())


def words():
    """What was said of what happened."""
    story = (SOURCE / "VillageStory.swift").read_text()
    return re.findall(r'words: "([^"]+)"', story)


def workers():
    """The names that the workers bear on the pages."""
    names = re.findall(r'plan\(\s*"[a-z0-9]+", "([^"]+)"', (SOURCE / "VillageWorkers.swift").read_text())
    assert len(names) == 28
    return names
