/** The next tick publishes everything that is due now, so it is overdue only after this time. */
export const OVERDUE_MS = 180_000;

/** True if something that should have become public at a time is not public yet, and no tick is to be waited for. */
export const isOverdue = (due: Date | string, now: Date) =>
	now.getTime() - new Date(due).getTime() > OVERDUE_MS;
