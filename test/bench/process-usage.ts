import { readdirSync, readFileSync } from "node:fs";

/** /proc counts processor time in these: USER_HZ, 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Whether processes can be measured: /proc is Linux's alone. */
export const canMeasure = process.platform === "linux";

/** The workerd processes that this one has started. */
export function workerdPids(): number[] {
	if (!canMeasure) return [];
	const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	return pids.map(Number).filter((pid) => {
		const [name, , parent] = statOf(pid);
		return name === "workerd" && Number(parent) === process.pid;
	});
}

/** Processor time of a process so far, its own and the kernel's for it. */
export function cpuSeconds(pid: number): number {
	const stat = statOf(pid);
	return (Number(stat[12]) + Number(stat[13])) / TICKS_PER_SECOND;
}

/** What a process holds in memory. */
export function residentBytes(pid: number): number {
	const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(textOf(pid, "status"))?.[1];
	return Number(kibibytes) * 1024;
}

// proc_pid_stat(5): pid (name) state ppid …; here the name comes first, so that ppid is at 2,
// utime at 12 and stime at 13. Names may hold spaces.
function statOf(pid: number): string[] {
	const [, name = "", rest = ""] = /\((.*)\) (.*)/s.exec(textOf(pid, "stat")) ?? [];
	return [name, ...rest.split(" ")];
}

// A process may end between being listed and being read.
function textOf(pid: number, file: string): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, "utf8");
	} catch {
		return "";
	}
}
