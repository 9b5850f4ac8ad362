import { wordsFor } from "../words/languages.ts";
import type { StatusCheck } from "./status.schema.ts";

interface CheckItemProps {
	check: StatusCheck;
	language: string;
	/** The level of its heading. */
	level?: "h2" | "h3";
	/** The page on which it is mended. */
	path?: string;
}

/** Shows one check: what was found, and what to do about it. */
export function CheckItem({ check, language, level: Heading = "h2", path }: CheckItemProps) {
	const { level, title, text, action } = check;
	return (
		<li class={level}>
			<Heading>
				{path === undefined ? title : <a href={path}>{title}</a>}{" "}
				<span class="level">{wordsFor(language).status.levels[level]}</span>
			</Heading>
			<p>{text}</p>
			{action && <p class="action">{withCode(action)}</p>}
		</li>
	);
}

/** Shows what is between backticks as code, and paths of the newsroom as links. */
function withCode(text: string) {
	return text.split("`").map((part, index) => {
		if (index % 2 === 0) return part;
		const code = <code>{part}</code>;
		return part.startsWith("/newsroom/") ? <a href={part}>{code}</a> : code;
	});
}
