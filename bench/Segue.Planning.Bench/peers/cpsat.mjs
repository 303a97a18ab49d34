// CP-SAT as a peer: one request per line of standard input, one answer per line of standard output. Times are processor seconds of this process.
import { createInterface } from 'node:readline';
import { CpModel, CpSolver, LinearExpr } from 'or-tools-wasm/cp-sat';

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
  return model;
}

async function answer(request) {
  const began = processor();
  const model = choose(request);
  const built = processor();
  const solver = new CpSolver();
  const status = await solver.solve(model, { numSearchWorkers: 1, maxTimeInSeconds: request.seconds });
  const name = solver.statusName(status);
  const found = name === 'OPTIMAL' || name === 'FEASIBLE';
  return { status: name, objective: found ? solver.objectiveValue() : -1, build: built - began, solve: processor() - built };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
process.exit(0);
