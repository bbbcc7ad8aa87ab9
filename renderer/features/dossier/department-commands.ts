import { departmentIdFor, writeDepartment } from '../../../shared/documents/dossier.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { Department } from '../../../shared/model/department.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'

export type DepartmentFields = Pick<Department, 'name' | 'location' | 'phone' | 'email'>

/** Adds a department. Its id follows from its name and place, so that two laptops which add the same one have one. */
export function addDepartment(
  { open }: SessionDocument,
  fields: DepartmentFields,
): Result<string[], 'invalid'> {
  const derived = departmentIdFor(fields)
  // It was there once and was renamed or moved since: this is another one.
  const isTaken = Department.list(open.doc).some(({ id }) => id === derived)
  return writeDepartment(open.doc, isTaken ? newId() : derived, { ...fields, deletedAt: '' })
}

export function changeDepartment(
  { open }: SessionDocument,
  id: string,
  patch: EntityPatch<typeof Department>,
): Result<string[], 'invalid'> {
  return writeDepartment(open.doc, id, patch)
}

/** Takes a department out of the dossier; answers how to put it back. */
export function removeDepartment(document: SessionDocument, id: string): () => void {
  changeDepartment(document, id, { deletedAt: new Date().toISOString() })
  return () => changeDepartment(document, id, { deletedAt: '' })
}
