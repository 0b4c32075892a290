import type { OperationName } from './client';
import { operations } from './operations';

export const operationNames = Object.keys(operations) as readonly OperationName[];

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name);
