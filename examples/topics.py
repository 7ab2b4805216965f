#!/usr/bin/env python3
"""Names the topics of each article: Copydesk sends one record a line, and reads one answer a line."""
import json
import re
import sys

TOPICS = {
    "disaster": {"burst", "dam", "drought", "earthquake", "fire", "flood", "storm"},
    "economy": {"bank", "budget", "debt", "inflation", "prices", "tax", "trade"},
    "health": {"clinic", "doctors", "hospital", "patients", "vaccine", "virus"},
    "justice": {"court", "judge", "lawyer", "police", "prison", "trial"},
}

for line in sys.stdin.buffer:
    record = json.loads(line)
    words = re.findall(r"\w+", f"{record['title'] or ''} {record['text']}".lower())
    counts = {topic: sum(word in cues for word in words) for topic, cues in TOPICS.items()}
    found = sorted((topic for topic in counts if counts[topic] > 1), key=lambda topic: -counts[topic])
    print(json.dumps({"topics": found, "cues": {topic: counts[topic] for topic in found}}), flush=True)
