import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a program said, and how it ended. */
export interface Ended {
	code: unknown;
	output: string;
}

export type Program = ReturnType<typeof startCli>;

/** Starts a program of the operator's machine. */
export function startCli(name: "backup" | "restore", parameters: string[], env: NodeJS.ProcessEnv) {
	const program = spawn(process.execPath, [`src/cli/backup/${name}.ts`, ...parameters], {
		stdio: ["ignore", "pipe", "pipe"],
		env,
	});
	const said = { output: "" };
	for (const stream of [program.stdout, program.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			said.output += text;
		});
	}
	return { program, said };
}

/** Waits until a program has ended. */
export async function endOf({ program, said }: Program): Promise<Ended> {
	const [code] = await once(program, "close");
	return { code, output: said.output };
}
