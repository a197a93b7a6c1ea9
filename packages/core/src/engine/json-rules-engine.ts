export type { EngineFacts } from './engine-facts.ts';
export type { EngineFactValue, EngineOperator, EngineShare } from './engine-operators.ts';
export type { EngineCondition, EngineRule, EngineTopCondition, EngineValue } from './engine-rules.ts';
export {
  type EngineMisfit,
  type EngineReading,
  type EngineReadingOptions,
  fromJsonRulesEngine,
} from './from-json-rules-engine.ts';
export { type EngineExport, toJsonRulesEngine } from './to-json-rules-engine.ts';
