#!/usr/bin/env python3
"""Run Copydesk over many synthetic pages: speed, memory, a kill in the middle, and the same bytes.

usage: soak.py COPYDESK FOLDER [--pages N] [--seed N] [--jobs N] [--keep]

FOLDER must not be there or be empty; it takes some 200 kB a page while the soak runs and is removed at its end. The exit status
is 1 where bytes differ, a killed run left half an output, or memory grows by more than a tenth from a tenth of the
pages to all.
"""
import argparse
import filecmp
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

MOST_GROWTH = 1.10
CONFIGURATION = """version: 1
sources:
  articles: { type: files, include: ["input/**/*.html"] }
stages:
  clean:    { type: clean.article, inputs: [articles] }
  tokens:   { type: tokenize.icu,  inputs: [clean], locale: auto }
  syntax:   { type: tag.syntax,    inputs: [tokens] }
  entities: { type: tag.entities,  inputs: [syntax] }
  dates:    { type: tag.dates,     inputs: [syntax] }
  quotes:   { type: tag.quotes,    inputs: [entities] }
  claims:   { type: tag.claims,    inputs: [quotes, dates] }
outputs:
  reports:  { type: report.tables, inputs: [claims], dir: output, formats: [csv, json], per_article: true }
"""
# Added where this version of Copydesk knows the key; the second run then has next to nothing to do.
CACHE = "cache: { path: cache.sqlite, max_size: 64GiB }\n"


class Soak:
    def __init__(self, binary, folder, arguments):
        self.binary, self.folder, self.arguments = binary, folder, arguments
        self.problems = []
        configuration = CONFIGURATION
        for addition in (CACHE,):
            (folder / "pipeline.yaml").write_text(configuration + addition, encoding="utf-8")
            check = subprocess.run([binary, "validate"], cwd=folder, capture_output=True, check=False)
            configuration += addition if check.returncode == 0 else ""
        (folder / "pipeline.yaml").write_text(configuration, encoding="utf-8")
        self.has_cache = "cache:" in configuration

    def start(self, output, *options):
        command = [self.binary, "run", "--quiet", "--no-progress", "--output", output, *options]
        if self.arguments.jobs:
            command += ["--jobs", str(self.arguments.jobs)]
        # A group of its own, so that a kill takes the workers, too.
        return subprocess.Popen(command, cwd=self.folder, start_new_session=True)

    def run(self, name, pages, output, *options):
        """Runs to the end, prints a row, and answers processor seconds and the peak of memory in MB, workers included."""
        begin = time.monotonic()
        process = self.start(output, *options)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds, peak = time.monotonic() - begin, usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"soak: the {name} ended with exit status {process.returncode}")
        work = usage.ru_utime + usage.ru_stime
        row(name, f"{pages:,}", f"{seconds:.1f}", f"{work:.1f}", f"{pages / seconds:.1f}", f"{peak:.1f}")
        return work, peak

    def kill(self, work, output):
        """Kills a run about when it is half through, as its processor time tells, however busy the machine is."""
        begin = time.monotonic()
        process = self.start(output)
        while process.poll() is None and processor_seconds(process.pid) < work / 2:
            time.sleep(0.05)
        if process.poll() is not None:
            self.problems.append("the run ended before it could be killed")
            return
        seconds = time.monotonic() - begin
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        row("killed", "", f"{seconds:.1f}", f"{work / 2:.1f}", "", "")
        if (self.folder / output).exists():
            self.problems.append("a killed run left an output")

    def compare(self, left, right):
        """Compares two outputs byte by byte; the manifest alone holds times.

        One folder at a time: what this process holds counts in the peak of those that it starts.
        """
        count, differing = 0, []
        for path, folders, names in os.walk(self.folder / left):
            folders.sort()
            other = self.folder / right / os.path.relpath(path, self.folder / left)
            if sorted(folders + names) != (sorted(os.listdir(other)) if other.is_dir() else None):
                self.problems.append(f"{left} and {right} hold other files in {other}")
                return
            count += len(names)
            _, *unlike = filecmp.cmpfiles(path, other, names, shallow=False)
            differing += [name for name in sum(unlike, []) if name != "manifest.json"]
        self.problems += [f"{name} differs" for name in differing[:10]]
        print(f"compared {count:,} files, {len(differing)} differ", flush=True)

    def go(self):
        pages = self.arguments.pages
        write_pages = pathlib.Path(__file__).with_name("write-pages.py")
        begin = time.monotonic()
        subprocess.run([sys.executable, write_pages, str(pages), self.folder / "input", "--seed", str(self.arguments.seed)],
                       check=True)
        size = sum(p.stat().st_size for p in (self.folder / "input").rglob("*.html"))
        print(f"{pages:,} pages of {size / pages / 1000:.0f} kB written in {time.monotonic() - begin:.0f} s", flush=True)
        row("run", "pages", "seconds", "processor s", "pages/s", "peak MB")
        _, small = self.run("a tenth", pages // 10, "small", "--limit", str(pages // 10))
        shutil.rmtree(self.folder / "small")
        self.forget()
        work, large = self.run("all", pages, "output")
        self.forget()
        self.kill(work, "killed-output")
        self.run("resumed", pages, "killed-output")
        self.compare("output", "killed-output")
        shutil.rmtree(self.folder / "killed-output")
        self.run("unchanged", pages, "output")
        print(f"memory: {large / small:.2f} times that of a tenth of the pages; cache: {'on' if self.has_cache else 'none'}")
        if large > small * MOST_GROWTH:
            self.problems.append(f"memory is not flat: {small:.1f} MB, then {large:.1f} MB")

    def forget(self):
        """Throws the cache away, so that a run is one from nothing."""
        for path in self.folder.glob("cache.sqlite*"):
            path.unlink()


def processor_seconds(group):
    """The processor time of a group of processes so far."""
    ticks = 0
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # It has ended meanwhile.
        if int(fields[2]) == group:
            ticks += sum(int(field) for field in fields[11:15])  # utime, stime, cutime, cstime
    return ticks / os.sysconf("SC_CLK_TCK")


def row(*cells):
    print(f"{cells[0]:10}" + "".join(f"{cell:>12}" for cell in cells[1:]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("copydesk", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--keep", action="store_true", help="leave the folder as it is at the end")
    arguments = parser.parse_args()
    if arguments.pages < 100:
        parser.error("--pages must be 100 or more")
    folder = arguments.folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        parser.error(f"'{folder}' is not empty: name a folder that is not there yet")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        soak = Soak(arguments.copydesk.resolve(), folder, arguments)
        soak.go()
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for problem in soak.problems:
        print(f"soak: {problem}", file=sys.stderr)
    sys.exit(1 if soak.problems else 0)


if __name__ == "__main__":
    main()
