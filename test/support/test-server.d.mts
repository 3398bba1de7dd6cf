export interface TestServerState {
  readonly pid: number;
  readonly adminUrl: string;
  readonly appUrl: string;
}
export const home: string;
export const stateFile: string;
export function alive(pid: number): boolean;
export function exclusively<T>(action: () => Promise<T>): Promise<T>;
export function enter(pid?: number): void;
export function leave(pid?: number): boolean;
export function runningServer(): TestServerState | undefined;
