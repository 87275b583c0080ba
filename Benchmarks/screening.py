#!/usr/bin/env python3
"""Screens the same names with `lodestar` and with nomenklatura's logic-v2, in one run, and prints how they compare.

  screening.py --lodestar .build/release/lodestar --data DIRECTORY [--tasks pairs,companies,persons,chinese,million,bulk]
               [--peer-bench FILE] [--venv DIRECTORY] [--negatives FILE] [--chinese PAIRS.csv] [--chinese-negatives FILE]
               [--names 1000000] [--rows 100000]

DIRECTORY holds name_pairs.csv, company_entities.jsonl, company_queries.jsonl, person_entities.jsonl, person_queries.jsonl
and person_negatives.txt, plain or as .gz. --peer-bench is the peer's side of the pairs, companies and persons; the peer is
installed from PyPI into --venv where it is not there yet. --negatives are names of companies on no list, one a line.
--chinese has the columns listed and native. Processor seconds count; what a run costs that asks one name only (reading the
list) is taken off the queries.
"""
import argparse, csv, gzip, json, os, random, subprocess, sys, tempfile, time, venv

THRESHOLD = 0.70


def opened(directory, name):
    path = os.path.join(directory, name)
    return open(path, encoding="utf-8") if os.path.exists(path) else gzip.open(path + ".gz", "rt", encoding="utf-8")


def run(command, environment=None):
    """Runs a command; gives its output, wall seconds, processor seconds and peak memory in MiB."""
    start = time.time()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=environment)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)}: {errors.read().decode()[-2000:]}")
    return output, time.time() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def f1(answers):
    """Of (is a match, score) pairs, at the one threshold."""
    right = sum(1 for truth, score in answers if truth and score >= THRESHOLD)
    wrong = sum(1 for truth, score in answers if not truth and score >= THRESHOLD)
    missed = sum(1 for truth, score in answers if truth and score < THRESHOLD)
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def pairs(arguments, directory):
    with opened(arguments.data, "name_pairs.csv") as file:
        rows = list(csv.DictReader(file))
    path = os.path.join(directory, "pairs.csv")
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    text, wall, cpu, memory = run([arguments.lodestar, "match", "pairs", path, "--format", "json"])
    scores = [answer["score"] for answer in json.loads(text)]
    answers = [(row["is_match"] == "true", score) for row, score in zip(rows, scores)]
    company = {"Company", "Organization", "LegalEntity"}
    print(f"pairs ({len(rows)}): lodestar F1 {f1(answers):.4f}, companies "
          f"{f1([a for a, r in zip(answers, rows) if r['schema'] in company]):.4f}, people "
          f"{f1([a for a, r in zip(answers, rows) if r['schema'] == 'Person']):.4f}, beyond Latin letters "
          f"{f1([a for a, r in zip(answers, rows) if any(ord(c) > 0x24f for c in r['name1'] + r['name2'])]):.4f}; "
          f"CPU {cpu:.2f} s", flush=True)
    if peer := asked(arguments, "pairs"):
        at = peer["pairs"]["logic-v2"]
        print(f"  logic-v2 F1 {at['at_070']['f1']:.4f}, companies {at['company_org']['f1']:.4f}, people "
              f"{at['person']['f1']:.4f}, beyond Latin letters {at['non_latin']['f1']:.4f}", flush=True)


def asked(arguments, task, *more):
    if not arguments.peer_bench:
        return None
    python = os.path.join(arguments.venv, "bin", "python")
    if not os.path.exists(python):
        venv.create(arguments.venv, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "nomenklatura", "rapidfuzz", "numpy"], check=True)
    shared = os.path.abspath(os.path.join(arguments.data, "..", "..", ".."))
    text, *_ = run([python, arguments.peer_bench, task, *more], {**os.environ, "LODESTAR_SHARED": shared})
    return json.loads(text)


def lines(path, values):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    return path


def screened(arguments, entities, queries, directory, extra=()):
    """Answers, wall seconds, processor seconds of the queries alone, those of reading the list, peak memory."""
    def ask(rows, name):
        path = lines(os.path.join(directory, name), rows)
        return run([arguments.lodestar, "screen", "--entities", entities, "--queries", path, "--format", "json", *extra])
    _, _, reading, _ = ask(queries[:1], "one.jsonl")
    text, wall, cpu, memory = ask(queries, "all.jsonl")
    return json.loads(text), wall, max(cpu - reading, 1e-3), reading, memory


def report(task, positives, negatives, entities, arguments, directory):
    queries = [{key: q[key] for key in ("query", "schema")} for q in positives]
    schema = queries[0]["schema"]
    queries += [{"query": name, "schema": schema} for name in negatives]
    answers, wall, cpu, reading, memory = screened(arguments, entities, queries, directory)
    found = [set(match["id"] for match in answer["matches"]) for answer in answers]
    hits = sum(1 for q, ids in zip(positives, found) if ids & set(q["expect"]))
    first = sum(1 for q, a in zip(positives, answers) if a["matches"] and a["matches"][0]["id"] in q["expect"])
    alerts = sum(1 for ids in found[len(positives):] if ids)
    print(f"{task}: lodestar recall {hits / len(positives):.4f} ({len(positives)}), first {first / len(positives):.4f}, alerts "
          f"{alerts / max(len(negatives), 1):.4%} ({len(negatives)}), {len(queries) / cpu:,.0f} queries per CPU second, "
          f"list read in {reading:.2f} CPU s, {memory:.0f} MiB", flush=True)
    return len(queries) / cpu


def plain(arguments, name, directory):
    path = os.path.join(directory, name)
    with opened(arguments.data, name) as file, open(path, "w", encoding="utf-8") as out:
        out.writelines(file)
    return path


def read(path):
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line]


def companies(arguments, directory):
    entities = plain(arguments, "company_entities.jsonl", directory)
    positives = [json.loads(line) for line in read(plain(arguments, "company_queries.jsonl", directory))]
    negatives = read(arguments.negatives) if arguments.negatives else []
    speed = report("companies", positives, negatives, entities, arguments, directory)
    if arguments.negatives and (peer := asked(arguments, "company", os.path.abspath(arguments.negatives))):
        show(peer["company_blocker_logic_v2"], "queries_per_cpu_s", speed)


def persons(arguments, directory):
    entities = plain(arguments, "person_entities.jsonl", directory)
    positives = [json.loads(line) for line in read(plain(arguments, "person_queries.jsonl", directory))]
    negatives = read(plain(arguments, "person_negatives.txt", directory))
    speed = report("persons", positives, negatives, entities, arguments, directory)
    if peer := asked(arguments, "block"):
        show(peer["blocker_plus_logic_v2"], "queries_per_cpu_s_batch_total", speed)


def show(peer, rate, speed):
    at = peer["thresholds"]["0.7"]
    print(f"  logic-v2 behind its blocker: recall {at['recall']:.4f}, alerts {at['neg_alert_rate']:.4%} "
          f"({peer['negatives']}), {peer[rate]:,.0f} queries per CPU second: {speed / peer[rate]:.0f} times as many here",
          flush=True)


def chinese(arguments, directory):
    with open(arguments.chinese, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    entities = [json.loads(line) for line in read(plain(arguments, "company_entities.jsonl", directory))]
    folded = lambda name: "".join(c for c in name.lower() if c.isalnum())
    ids = {}
    for entity in entities:
        for name in [entity["name"], *entity.get("aliases", [])]:
            ids.setdefault(folded(name), set()).add(entity["id"])
    for number, row in enumerate(rows):
        if folded(row["listed"]) not in ids:
            ids[folded(row["listed"])] = {f"pair-{number}"}
            entities.append({"id": f"pair-{number}", "schema": "Company", "name": row["listed"]})
    path = lines(os.path.join(directory, "chinese.jsonl"), entities)
    positives = [{"query": row["native"], "schema": "Company", "expect": sorted(ids[folded(row["listed"])])} for row in rows]
    negatives = read(arguments.chinese_negatives) if arguments.chinese_negatives else strangers(5000)
    report("Chinese names", positives, negatives, path, arguments, directory)


def strangers(count):
    """Chinese company names that are on no list: invented brands between real places, trades and forms."""
    choose = random.Random(11)
    places = "新疆 喀什 和田 阿克苏 石河子市 昌吉 库尔勒 伊犁 湖北 河南 山东 江苏 浙江 安徽 四川 珠海 南京 天津 上海 洛浦县".split()
    trades = "棉业 纺织 化工 新能源 新材料 硅业 食品 国际贸易 物流 生物科技 矿业 服饰 电子 机械 进出口 供应链 农业发展".split()
    signs = "天宏丰盛银隆金达恒泰瑞祥康宁永兴鑫源广润德信诚远博创海洋明辉嘉旺利顺安昌裕鸿腾飞龙凯悦"
    forms = "有限公司 有限责任公司 股份有限公司 集团有限公司".split()
    return sorted({choose.choice(places) + "".join(choose.sample(signs, 2)) + choose.choice(trades) + choose.choice(forms)
                   for _ in range(count)})


def invented(count, seed):
    choose = random.Random(seed)
    parts = ("jia he tai da hong feng xin hua yuan long sheng rui bo kang wei lian cheng de fu guang hai jin kai li mei "
             "ning peng qi run shun tong wan xing yi zhi zhong mar vel tor kin sol dra ben cor fal gar ost ula ren pet").split()
    places = "Ningbo Shanghai Suzhou Hangzhou Shenzhen Qingdao Dalian Wuhan Zhejiang Jiangsu Shandong Hebei London Dubai".split()
    trades = "Textile Garment Trading Chemical Electronics Machinery Food Logistics Industries Technology Services".split()
    forms = ["Co., Ltd.", "LLC", "Limited", "GmbH", "S.A.", "Inc."]
    for _ in range(count):
        brand = "".join(choose.choice(parts) for _ in range(choose.choice((2, 3)))).capitalize()
        yield f"{choose.choice(places)} {brand} {choose.choice(trades)} {choose.choice(forms)}"


def million(arguments, directory):
    path = os.path.join(directory, "million.jsonl")
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in read(plain(arguments, "company_entities.jsonl", directory)))
        for number, name in enumerate(invented(arguments.names, 5)):
            out.write(json.dumps({"id": f"x{number}", "schema": "Company", "name": name}) + "\n")
    positives = [json.loads(line) for line in read(plain(arguments, "company_queries.jsonl", directory))]
    report(f"{arguments.names:,} names more", positives, [], path, arguments, directory)


def bulk(arguments, directory):
    entities = os.path.join(directory, "every.jsonl")
    with open(entities, "w", encoding="utf-8") as out:
        for name in ("company_entities.jsonl", "person_entities.jsonl"):
            out.writelines(line + "\n" for line in read(plain(arguments, name, directory)))
    rows = [{"query": name, "schema": "Company"} for name in invented(arguments.rows // 2, 9)]
    people = read(plain(arguments, "person_negatives.txt", directory))
    rows += [{"query": people[n % len(people)], "schema": "Person"} for n in range(arguments.rows - len(rows))]
    path = lines(os.path.join(directory, "bulk.jsonl"), rows)
    command = [arguments.lodestar, "screen", "--entities", entities, "--queries", path, "--format", "json"]
    _, wall, cpu, memory = run(command)
    print(f"{arguments.rows:,} rows against all lists: {wall:.1f} s by the clock, {cpu:.1f} CPU s, {memory:.0f} MiB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--lodestar", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--tasks", default="pairs,companies,persons,million,bulk")
    parser.add_argument("--peer-bench", help="the peer's side")
    parser.add_argument("--venv", default="screening-peer", help="where the peer is, or will be installed")
    parser.add_argument("--negatives", help="companies that are on no list, one a line")
    parser.add_argument("--chinese", help="pairs with the columns listed and native")
    parser.add_argument("--chinese-negatives", help="Chinese company names that are on no list, one a line")
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--rows", type=int, default=100_000)
    arguments = parser.parse_args()
    tasks = dict(pairs=pairs, companies=companies, persons=persons, chinese=chinese, million=million, bulk=bulk)
    for task in arguments.tasks.split(","):
        with tempfile.TemporaryDirectory() as directory:
            tasks[task](arguments, directory)


if __name__ == "__main__":
    main()
