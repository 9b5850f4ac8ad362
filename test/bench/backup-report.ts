import type { BackupFindings, BackupSize } from "./backup.ts";
import { shown } from "./figures.ts";
import { type Verdict, verdictLine } from "./verdicts.ts";

const MEBIBYTE = 1024 * 1024;
const MOST_BACKUP_SECONDS = 60;
const MOST_RESTORE_SECONDS = 180;
/** Node alone takes about 60 MiB. Everything in memory would take more than this. */
const MOST_MEMORY = 256 * MEBIBYTE;
const MOST_P99_RATIO = 2;

/** Whether a backup is fast enough, small in memory, and noticed by nobody: a line each. */
export function backupReport(
	{ articles, submissions }: BackupSize,
	{ backup, restore, p99 }: BackupFindings,
): string {
	const of = `of ${shown(articles)} articles and ${shown(submissions)} submissions`;
	const ratio = p99.meanwhile / p99.before;
	const memory = Math.max(backup.bytes, restore.bytes);
	const verdicts: Verdict[] = [
		{
			what: `a backup ${of} in ${MOST_BACKUP_SECONDS} s`,
			isMet: backup.seconds <= MOST_BACKUP_SECONDS,
			found: `${shown(backup.seconds, 1)} s`,
		},
		{
			what: `a restore and comparison ${of} in ${MOST_RESTORE_SECONDS} s`,
			isMet: restore.seconds <= MOST_RESTORE_SECONDS,
			found: `${shown(restore.seconds, 1)} s`,
		},
		{
			what: `both programs in ${MOST_MEMORY / MEBIBYTE} MiB of memory`,
			isMet: memory === 0 ? undefined : memory <= MOST_MEMORY,
			found: `${shown(backup.bytes / MEBIBYTE)} and ${shown(restore.bytes / MEBIBYTE)} MiB`,
		},
		{
			what: `the p99 of readers during a backup at most ${MOST_P99_RATIO} times as long`,
			isMet: ratio <= MOST_P99_RATIO,
			found: `${shown(ratio, 2)} (${shown(p99.meanwhile, 1)} against ${shown(p99.before, 1)} ms)`,
		},
	];
	return verdicts.map(verdictLine).join("\n");
}
