import type { OperationObject } from "../openapi-document.ts";
import { guideTitles } from "./guide-section.tsx";

interface Linked {
	id: string;
	name: string;
	operations: { method: string; path: string; operation: OperationObject }[];
}

/** The table of contents of the page. */
export function Contents({ groups }: { groups: Linked[] }) {
	return (
		<nav class="contents" aria-label="Contents">
			<p class="label">Guide</p>
			<ul>
				{Object.entries(guideTitles).map(([id, title]) => (
					<li>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ul>
			{groups.map((group) => (
				<LinkedGroup {...group} />
			))}
			<p class="label">
				<a href="#schemas">Schemas</a>
			</p>
		</nav>
	);
}

function LinkedGroup({ id, name, operations }: Linked) {
	return (
		<>
			<p class="label">
				<a href={`#${id}`}>{name}</a>
			</p>
			<ul>
				{operations.map(({ method, path, operation }) => (
					<li>
						<a href={`#${operation.operationId}`}>
							<code>{`${method} ${path}`}</code>
						</a>
					</li>
				))}
			</ul>
		</>
	);
}
