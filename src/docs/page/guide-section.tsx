import type { Child } from "hono/jsx";

/** The titles of the guide by the ids of its sections. */
export const guideTitles = {
	begin: "First steps",
	lists: "Filters and pages",
	copy: "Keep a copy",
	fresh: "Ask whether it changed",
	errors: "Errors",
	typescript: "TypeScript",
	models: "For models",
	ask: "Ask on your own page",
	newsroom: "The newsroom's token",
	limits: "Limits and promises",
} as const;

/** A section of the guide. */
export function GuideSection({ id, children }: { id: keyof typeof guideTitles; children: Child }) {
	return (
		<section>
			<h2 id={id}>{guideTitles[id]}</h2>
			{children}
		</section>
	);
}

/** A block of code with an optional title. */
export function Code({ title, code }: { title?: string; code: string }) {
	return (
		<>
			{title && <p class="label">{title}</p>}
			<pre>
				<code>{code}</code>
			</pre>
		</>
	);
}
