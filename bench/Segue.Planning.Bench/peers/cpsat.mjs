// CP-SAT as a peer: one request per line of standard input, one answer per line of standard output. Times are processor seconds of this process.
import { createInterface } from 'node:readline';
import { CpModel, CpSolver, Domain, LinearExpr } from 'or-tools-wasm/cp-sat';

const processor = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };

function choose({ cost, targets, needs, limits }) {
  const model = new CpModel();
  const taken = cost.map((_, index) => model.newBoolVar(`x${index}`));
  for (const ways of targets) model.addBoolOr(ways.map((way) => taken[way]));
  needs.forEach((steps, index) => {
    for (const ways of steps) model.addBoolOr([taken[index].not(), ...ways.map((way) => taken[way])]);
  });
  for (const { use, most } of limits) model.addLinearConstraint(LinearExpr.weightedSum(taken, use), 0, most);
  model.minimize(LinearExpr.weightedSum(taken, cost));
  return { model, starts: [] };
}

function schedule({ windows, gap, tasks }) {
  const model = new CpModel();
  const starts = tasks.map(({ length, due }, index) => {
    const fits = windows.filter(([, room]) => room >= length).map(([start, room]) => [start, start + room - length]);
    const inTime = due < 0 ? fits : fits.map(([first, last]) => [first, Math.min(last, due - length)]).filter(([first, last]) => last >= first);
    // A domain may not hold two stretches without a hole between them.
    const apart = inTime.reduce((all, [first, last]) => (all.length > 0 && all.at(-1)[1] + 1 >= first ? (all.at(-1)[1] = Math.max(all.at(-1)[1], last), all) : [...all, [first, last]]), []);
    return model.newIntVarFromDomain(Domain.fromIntervals(apart), `s${index}`);
  });
  model.addNoOverlap(tasks.map(({ length }, index) => model.newFixedSizeIntervalVar(starts[index], length, `i${index}`)));
  const topics = tasks.reduce((map, { topic }, index) => map.set(topic, [...(map.get(topic) ?? []), index]), new Map());
  for (const members of topics.values()) {
    model.addNoOverlap(members.map((index) => model.newFixedSizeIntervalVar(starts[index], tasks[index].length + gap, `t${index}`)));
  }
  tasks.forEach(({ after }, index) => {
    for (const before of after) model.add(starts[index].minus(starts[before]).ge(tasks[before].length));
  });
  model.minimize(LinearExpr.weightedSum(starts, tasks.map(({ weight }) => weight)));
  return { model, starts };
}

async function answer(request) {
  const began = processor();
  const { model, starts } = request.kind === 'choose' ? choose(request) : schedule(request);
  const built = processor();
  const solver = new CpSolver();
  // One sub-solver. For the choice, the one with the strongest linear relaxation: by far the quickest of those tried.
  const extra = request.kind === 'choose' ? { linearizationLevel: 2 } : {};
  const status = await solver.solve(model, { numSearchWorkers: 1, maxTimeInSeconds: request.seconds, ...extra });
  const solve = processor() - built;
  const name = solver.statusName(status);
  const found = name === 'OPTIMAL' || name === 'FEASIBLE';
  return {
    status: name, objective: found ? solver.objectiveValue() : -1, bound: solver.bestObjectiveBound(),
    starts: found ? starts.map((start) => Number(solver.value(start))) : [], build: built - began, solve,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
process.exit(0);
