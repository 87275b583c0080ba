#!/usr/bin/env python3
"""Asks the same supply network the same questions with Lodestar and with igraph, and prints how they compare.

  networks.py --engines .build/release/engines [--sizes 100000:1000000,1000000:10000000] [--hops 4,5]
              [--questions 200] [--out FILE.md]

Needs `pip install igraph`. A tiered network is invented from a seed; a question is: which listed nodes lie within so
many links upstream of this one, and by what path? Both answer all questions, and what they answer is compared, node
for node and length for length. Times are seconds of the processor; memory is the most that the process held.
"""
import argparse, array, json, os, resource, subprocess, sys, tempfile, time


def run(command):
    """Runs a command; gives its last line as JSON, and the most memory it held in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: failed")
    return json.loads(output.decode().splitlines()[-1]), usage.ru_maxrss / 1024


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def peer(nodes, links, questions):
    """igraph by itself, in a process of its own: builds the network, and answers."""
    import igraph
    ends = array.array("I")
    with open(links, "rb") as file:
        ends.frombytes(file.read())
    wide = array.array("q", ends)
    del ends
    edges = memoryview(wide).cast("B").cast("q", (len(wide) // 2, 2))
    before = time.process_time()
    graph = igraph.Graph(n=nodes, edges=edges, directed=True)
    # Neighbours are indexed when they are first asked for.
    graph.neighbors(0, mode="in")
    build = time.process_time() - before
    with open(questions) as file:
        asked = json.load(file)
    listed = set(asked["listed"])
    times, answers = {}, []
    for question in asked["questions"]:
        before = time.process_time()
        near = graph.neighborhood(question["node"], order=question["hops"], mode="in", mindist=1)
        hits = sorted(listed.intersection(near))
        paths = graph.get_shortest_paths(question["node"], to=hits, mode="in", output="epath") if hits else []
        times.setdefault(question["hops"], []).append((time.process_time() - before) * 1000)
        answers.append([hits, [len(path) for path in paths]])
    print(json.dumps(dict(
        version=igraph.__version__, build=build, memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        asked={hops: [quantile(all, 0.5), quantile(all, 0.99)] for hops, all in times.items()}, answers=answers)))


def compare(arguments, nodes, links, directory):
    """Rows of the table for one network."""
    columns, questions = os.path.join(directory, "links"), os.path.join(directory, "questions.json")
    command = [arguments.engines, "network", "--nodes", str(nodes), "--links", str(links),
               "--questions", str(arguments.questions)]
    for hops in arguments.hops.split(","):
        command += ["--hops", hops]
    # Once to write what the peer reads, once to be measured.
    run(command + ["--write", columns, "--answers", questions])
    mine, memory = run(command)
    theirs, _ = run([sys.executable, __file__, "--peer", str(nodes), columns, questions])
    with open(questions) as file:
        asked = json.load(file)["questions"]
    same = sum([q["reached"], q["lengths"]] == answer for q, answer in zip(asked, theirs["answers"]))
    found = sum(len(q["reached"]) for q in asked)
    rows = [("build, s", mine["buildSeconds"], theirs["build"]), ("memory, MB", mine["megabytes"], theirs["memory"])]
    for answer in mine["asked"]:
        p50, p99 = theirs["asked"][str(answer["hops"])]
        rows.append((f"{answer['hops']} hops, median ms", answer["median"], p50))
        rows.append((f"{answer['hops']} hops, 99th of 100, ms", answer["p99"], p99))
    return rows, same, len(asked), found, theirs["version"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--engines")
    parser.add_argument("--sizes", default="100000:1000000,1000000:10000000")
    parser.add_argument("--hops", default="4,5")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--out", help="writes the tables as a section of the page on benchmarks")
    parser.add_argument("--peer", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peer:
        return peer(int(arguments.peer[0]), *arguments.peer[1:])
    if not arguments.engines:
        parser.error("--engines is needed")
    lines = []
    for size in arguments.sizes.split(","):
        nodes, links = (int(part) for part in size.split(":"))
        with tempfile.TemporaryDirectory() as directory:
            rows, same, asked, found, version = compare(arguments, nodes, links, directory)
        lines += [f"{nodes:,} nodes, {links:,} links; igraph {version}; {same} of {asked} answers the same, "
                  f"{found:,} listed nodes reached", "", "| | Lodestar | igraph | ratio |", "|---|--:|--:|--:|"]
        lines += [f"| {name} | {mine:,.2f} | {theirs:,.2f} | {theirs / mine if mine else 0:,.1f} |"
                  for name, mine, theirs in rows] + [""]
        print("\n".join(lines[-len(rows) - 5:]), flush=True)
        if same != asked:
            raise SystemExit("the two do not answer alike")
    if arguments.out:
        os.makedirs(os.path.dirname(os.path.abspath(arguments.out)), exist_ok=True)
        with open(arguments.out, "w") as file:
            file.write("## Supply networks\n\n" + "\n".join(lines))


if __name__ == "__main__":
    main()
