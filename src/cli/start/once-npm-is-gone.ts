const LOOK_MS = 500;

/** Calls a function once npm is gone, if npm runs this program: npm passes signals on, but not its own sudden end. */
export function onceNpmIsGone(end: () => void, env = process.env): void {
	if (env.npm_lifecycle_event === undefined) return;
	const npm = process.ppid;
	const looking = setInterval(() => {
		if (process.ppid === npm) return;
		clearInterval(looking);
		end();
	}, LOOK_MS);
	// Looking alone must not keep the program alive.
	looking.unref();
}
